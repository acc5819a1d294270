package dev.kontor.bench.load.stub;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A whole HTTP response, ready to be written again and again.
 *
 * @param bytes direct, so that writing copies nothing; whoever writes it rewinds it first
 */
record Answer(ByteBuffer bytes) {

    static Answer json(byte[] body) {
        return of("200 OK", body);
    }

    static Answer failure(String status, String why) {
        return of(status, ("{\"errors\":[{\"message\":\"" + why + "\"}]}").getBytes(StandardCharsets.UTF_8));
    }

    private static Answer of(String status, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\ncontent-type: application/json\r\ncontent-length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        return new Answer(
                ByteBuffer.allocateDirect(head.length + body.length).put(head).put(body));
    }
}
