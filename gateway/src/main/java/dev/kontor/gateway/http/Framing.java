package dev.kontor.gateway.http;

import dev.kontor.gateway.runtime.GraphQLResponse;
import io.vertx.core.buffer.Buffer;

/** How responses are written one after the other. */
sealed interface Framing {

    String contentType();

    /** What comes before all responses. */
    Buffer start();

    Buffer next(GraphQLResponse response);

    /** Tells that the stream is alive, and nothing else. */
    Buffer heartbeat();

    /**
     * Ends the stream before its time.
     *
     * @param errors a response without data
     */
    Buffer failure(GraphQLResponse errors);

    /** Ends the stream. */
    Buffer end();

    /**
     * Server-sent events.
     *
     * @see <a href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode">GraphQL over
     *     Server-Sent Events, distinct connections mode</a>
     * @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation">Interpreting
     *     an event stream</a>
     */
    record EventStream() implements Framing {

        private static final byte[] DATA = {'d', 'a', 't', 'a', ':', ' '};

        @Override
        public String contentType() {
            return "text/event-stream; charset=utf-8";
        }

        @Override
        public Buffer start() {
            return heartbeat();
        }

        /** JSON may have line ends between its values, as a subgraph wrote them; in an event each begins a new line of data. */
        @Override
        public Buffer next(GraphQLResponse response) {
            byte[] json = response.body();
            Buffer out = Buffer.buffer(json.length + 32)
                    .appendString("event: next\n")
                    .appendBytes(DATA);
            int start = 0;
            for (int i = 0; i < json.length; i++) {
                if (json[i] == '\n' || json[i] == '\r') {
                    out.appendBytes(json, start, i - start)
                            .appendByte((byte) '\n')
                            .appendBytes(DATA);
                    start = i + 1;
                }
            }
            return out.appendBytes(json, start, json.length - start).appendString("\n\n");
        }

        /** A comment. */
        @Override
        public Buffer heartbeat() {
            return Buffer.buffer(":\n\n");
        }

        @Override
        public Buffer failure(GraphQLResponse errors) {
            return next(errors).appendBuffer(end());
        }

        /** Browsers keep events without data to themselves, so there is some, empty. */
        @Override
        public Buffer end() {
            return Buffer.buffer("event: complete\ndata:\n\n");
        }
    }

    /**
     * Parts of a body. The delimiter that ends a part is written with it, since clients know of a part's end by that.
     *
     * @see <a href="https://www.apollographql.com/docs/graphos/routing/operations/subscriptions/multipart-protocol">Multipart
     *     HTTP protocol for GraphQL subscriptions</a>
     */
    record Multipart() implements Framing {

        private static final String BOUNDARY = "graphql";
        private static final String DELIMITER = "\r\n--" + BOUNDARY;

        @Override
        public String contentType() {
            return "multipart/mixed;boundary=\"" + BOUNDARY + "\";subscriptionSpec=1.0";
        }

        @Override
        public Buffer start() {
            return Buffer.buffer(DELIMITER);
        }

        @Override
        public Buffer next(GraphQLResponse response) {
            return part("{\"payload\":", response.body(), 0, "}");
        }

        @Override
        public Buffer heartbeat() {
            return part("{}", new byte[0], 0, "");
        }

        @Override
        public Buffer failure(GraphQLResponse errors) {
            return part("{\"payload\":null,", errors.body(), 1, "").appendBuffer(end());
        }

        @Override
        public Buffer end() {
            return Buffer.buffer("--\r\n");
        }

        private static Buffer part(String before, byte[] json, int start, String after) {
            return Buffer.buffer(json.length + 80)
                    .appendString("\r\ncontent-type: application/json\r\n\r\n")
                    .appendString(before)
                    .appendBytes(json, start, json.length - start)
                    .appendString(after)
                    .appendString(DELIMITER);
        }
    }
}
