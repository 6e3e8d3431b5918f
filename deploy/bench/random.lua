-- Asks for random addresses. Arguments: a file of words, one a line; a pattern of the address, %s being a word;
-- then headers, "Name: value". Prints a line for the bench: requests/s, p50, p95, p99 in ms, errors.
local words, pattern, count = {}, "/%s", 0

function init(args)
  for line in io.lines(args[1]) do words[#words + 1] = line end
  pattern = args[2]
  for i = 3, #args do
    local name, value = args[i]:match("^([^:]+): *(.*)$")
    wrk.headers[name] = value
  end
  math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647)
end

local function encoded(word)
  return (word:gsub("[^%w%-_]", function(c) return string.format("%%%02X", c:byte()) end))
end

function request()
  return wrk.format("GET", (pattern:gsub("%%s", { ["%s"] = encoded(words[math.random(#words)]) })))
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %.1f %.2f %.2f %.2f %d\n", summary.requests / summary.duration * 1000000,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
