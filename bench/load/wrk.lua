-- wrk's side of a measurement: bodies, one a line and each in its turn, and headers come from files; the last line is
-- for the machine.
local function content(name)
  local file = assert(io.open(os.getenv(name), "r"))
  local text = file:read("*a")
  file:close()
  return text
end

local bodies = {}
for line in content("BENCH_BODY"):gmatch("[^\n]+") do
  bodies[#bodies + 1] = line
end

wrk.method = "POST"
wrk.body = bodies[1]
for name, value in content("BENCH_HEADERS"):gmatch("([^\n:]+): ([^\n]+)") do
  wrk.headers[name] = value
end

-- Between an answer and the next request of a connection, where a service is to be asked no more often than it is in life.
local pause = tonumber(os.getenv("BENCH_PAUSE") or "0")
if pause > 0 then
  function delay()
    return pause
  end
end

-- Written once where there is one body only.
if #bodies > 1 then
  local requests = {}
  local turn = 0
  function init()
    for i, body in ipairs(bodies) do
      requests[i] = wrk.format(nil, nil, nil, body)
    end
  end
  function request()
    turn = turn % #requests + 1
    return requests[turn]
  end
end

-- Seconds, requests, bytes of whole responses, failures; then microseconds.
function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %.6f %d %d %d %.1f %.1f %.1f", summary.duration / 1e6, summary.requests, summary.bytes,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(90), latency:percentile(99)))
end
