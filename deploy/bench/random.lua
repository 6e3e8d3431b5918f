-- Asks for random addresses. Arguments: a file of words, one a line; a pattern of the address, %s being a word;
-- the number of connections; then headers, "Name: value". Prints a line for the bench: requests/s, p50, p95, p99 in ms, errors.
--
-- With one connection, percentiles are those of the answers. wrk's own are of what somebody would have met who asked at a
-- constant rate: for one pause it counts all the requests that would have fallen into it.
local ffi = require("ffi")
ffi.cdef("typedef struct { long s; long ns; } instant; int clock_gettime(int clock, instant *now);")
local MONOTONIC = 1

local words, pattern = {}, "/%s"
local asked, threads = 0, {}
durations = {} -- in ms; global, for done is of another state

local function ms()
  local now = ffi.new("instant")
  ffi.C.clock_gettime(MONOTONIC, now)
  return tonumber(now.s) * 1000 + tonumber(now.ns) / 1000000
end

function setup(thread) threads[#threads + 1] = thread end

local function answered() durations[#durations + 1] = ms() - asked end

function init(args)
  for line in io.lines(args[1]) do words[#words + 1] = line end
  pattern = args[2]
  if args[3] == "1" then response = answered end
  for i = 4, #args do
    local name, value = args[i]:match("^([^:]+): *(.*)$")
    wrk.headers[name] = value
  end
  math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647)
end

local function encoded(word)
  return (word:gsub("[^%w%-_]", function(c) return string.format("%%%02X", c:byte()) end))
end

function request()
  local address = pattern:gsub("%%s", { ["%s"] = encoded(words[math.random(#words)]) })
  asked = ms()
  return wrk.format("GET", address)
end

local function of_answers(sorted)
  return function(percent) return sorted[math.max(1, math.ceil(#sorted * percent / 100))] end
end

local function as_wrk_has_it(latency)
  return function(percent) return latency:percentile(percent) / 1000 end
end

function done(summary, latency)
  local errors, measured = summary.errors, threads[1]:get("durations")
  table.sort(measured)
  local percentile = #measured > 0 and of_answers(measured) or as_wrk_has_it(latency)
  io.write(string.format("RESULT %.1f %.2f %.2f %.2f %d\n", summary.requests / summary.duration * 1000000,
    percentile(50), percentile(95), percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
