package dev.kontor.gateway.http;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The headers of a client's request that subgraphs get to see. */
final class ForwardedHeaders {

    /** What the answer may depend on. */
    private static final String[] OF_THE_CALLER = {"authorization", "accept-language"};

    /** Of version 00; later ones may append to it, and no version is called ff. */
    private static final Pattern TRACE_PARENT = Pattern.compile(
            "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}|(?!ff|00)[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}(-[!-~]{0,100})?");

    /** As much as must be passed on. */
    private static final Pattern TRACE_STATE = Pattern.compile("[ -~\t]{1,512}");

    private ForwardedHeaders() {}

    /**
     * By name, in lower case. What traces a request is left out unless it is as it should be: a subgraph may refuse what is
     * not, and then for all who share the request.
     *
     * @see <a href="https://www.w3.org/TR/trace-context/">Trace Context</a>
     */
    static Map<String, String> of(MultiMap request) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : OF_THE_CALLER) {
            String value = request.get(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        String parent = request.get("traceparent");
        if (parent != null && TRACE_PARENT.matcher(parent).matches()) {
            headers.put("traceparent", parent);
            String state = String.join(",", request.getAll("tracestate"));
            if (TRACE_STATE.matcher(state).matches()) {
                headers.put("tracestate", state);
            }
        }
        return headers;
    }
}
