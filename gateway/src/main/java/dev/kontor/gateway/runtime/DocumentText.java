package dev.kontor.gateway.runtime;

import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import java.util.Arrays;

/**
 * A GraphQL document as the JSON string that brings it. Most were seen before, and to find that out the bytes do: only a
 * document that is new is decoded.
 */
final class DocumentText {

    private final byte[] json;
    private final int hash;

    private DocumentText(byte[] json) {
        this.json = json;
        this.hash = Arrays.hashCode(json);
    }

    /** A string of a request's body. */
    static DocumentText of(Tape tape, int string) {
        return new DocumentText(Arrays.copyOfRange(tape.bytes(), tape.start(string), tape.end(string)));
    }

    static DocumentText of(String text) {
        return new DocumentText(new JsonBuffer(text.length() + 2).string(text).toByteArray());
    }

    /** How long it is, in bytes of JSON. */
    int length() {
        return json.length;
    }

    String decode() {
        Tape tape = Tape.parse(json);
        return JsonValues.string(tape, tape.root());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentText document && Arrays.equals(json, document.json);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
