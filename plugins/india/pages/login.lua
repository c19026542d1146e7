-- The token that makes a session, for who wants to change something.
local function form(doc, ctx)
  local t = ctx.t
  if ctx.query.unsent then
    doc:note(t "You were not logged in any more, so nothing was changed: log in, and send it again.", "warning")
  end
  if ctx.session then doc:note(t "You are logged in.") end
  doc:paragraph(t "Reading needs no login. The token stands in the file that zila serve names when it starts.")
  doc:form { action = "/login", submit = t "Log in", fields = {
    { kind = "password", name = "token", label = t "Token", required = true },
  } }
end

return { id = "login", path = "/login", title = "Log in", undated = true, sections = { { id = "form", build = form } } }
