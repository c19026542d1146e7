# A PDF that ends early.
# in: file
# limit: time=3,memory=64
# exit: 3
# says: input.pdf: it (holds pictures|is damaged)

printf "%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>" >input.pdf
