-- A product and its exports meet in the HS code. Lists have none, most of them;
-- then "exports of the identified products" can't be computed, and that is said.
return {
  id = "list_without_hs",
  title = "Products of a list have HS codes",
  severity = "info",
  why = "Without HS codes the exports of the identified products are a guess by their names.",
  dataset = "product",
  params = { percent = { default = 50, help = "goods of a list that should have a code, in percent" } },
  message = "{list}: {coded} of {products} products have an HS code",
  fix = "add the six-digit codes to the list; leave services without",
  sql = [[
    SELECT list, count(*) AS products, count(hs) AS coded
    FROM product
    WHERE kind IS NULL OR kind <> 'service'
    GROUP BY list
    HAVING coded * 100 < products * :percent
  ]],
}
