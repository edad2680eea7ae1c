-- Drives Neovim's LSP client over the open buffer and writes what it saw to $OUT as JSON.
local seen = {}
local namespace

local function finish(status)
  local file = io.open(vim.env.OUT, 'w')
  file:write(vim.fn.json_encode(seen))
  file:close()
  vim.cmd(status == 0 and 'qa!' or 'cquit 1')
end

local client = vim.lsp.start_client({
  name = 'trampolint',
  cmd = { vim.env.NODE, vim.env.TRAMPOLINT, 'lsp', '--stdio' },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, client)
namespace = vim.lsp.diagnostic.get_namespace(client)

local function diagnostics()
  return vim.diagnostic.get(0, { namespace = namespace })
end

if not vim.wait(20000, function() return #diagnostics() > 0 end, 50) then finish(1) end
seen.before = vim.tbl_map(function(one)
  local code = one.code or one.user_data.lsp.code
  return { code = code, lnum = one.lnum, col = one.col, end_col = one.end_col }
end, diagnostics())

local place = diagnostics()[1]
local position = { line = place.lnum, character = place.col }
local document = vim.lsp.util.make_text_document_params(0)
local answer = vim.lsp.buf_request_sync(0, 'textDocument/hover', { textDocument = document, position = position }, 10000)
seen.hover = answer[client].result.contents.value

local range = { start = position, ['end'] = { line = place.lnum, character = place.end_col } }
local context = { diagnostics = { place.user_data.lsp }, only = { 'quickfix' } }
context.diagnostics[1].range = range
context.diagnostics[1].message = place.message
context.diagnostics[1].source = place.source
local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
  textDocument = document, range = range, context = context,
}, 10000)[client].result
local fix
for _, action in ipairs(actions) do
  if action.isPreferred then fix = action end
end
vim.lsp.util.apply_workspace_edit(fix.edit, vim.lsp.get_client_by_id(client).offset_encoding)
seen.line = vim.api.nvim_buf_get_lines(0, place.lnum, place.lnum + 1, false)[1]
local gone = vim.wait(20000, function() return #diagnostics() == 0 end, 50)
seen.after = gone and vim.empty_dict() or diagnostics()
if gone then seen.after = {} end
finish(0)
