-- wrk's side of a measurement: the body, and sometimes headers, come from files; the last line is for the machine.
local function content(name)
  local file = assert(io.open(os.getenv(name), "r"))
  local text = file:read("*a")
  file:close()
  return text
end

wrk.method = "POST"
wrk.body = content("BENCH_BODY")
for name, value in content("BENCH_HEADERS"):gmatch("([^\n:]+): ([^\n]+)") do
  wrk.headers[name] = value
end

-- Seconds, requests, bytes of whole responses, failures; then microseconds.
function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %.6f %d %d %d %.1f %.1f %.1f", summary.duration / 1e6, summary.requests, summary.bytes,
    errors.status + errors.connect + errors.read + errors.write + errors.timeout,
    latency:percentile(50), latency:percentile(90), latency:percentile(99)))
end
