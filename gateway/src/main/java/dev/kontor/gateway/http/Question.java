package dev.kontor.gateway.http;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question that may be asked once for several who ask it at the same time; equal only if the answer must be. */
final class Question {

    private final Object of;
    private final byte[] text;
    private final @Nullable String authorization;
    private final @Nullable String language;
    private final long writes;
    private final int hash;

    /**
     * A question.
     *
     * @param of whom is asked what kind of question; compared with {@code equals}
     * @param headers what is passed on to subgraphs; of these the caller's token and language decide the answer, and
     *     what traces the request does not
     * @param writes count of {@link Writes}: who asks after one must not be told what was read before it
     */
    Question(Object of, byte[] text, Map<String, String> headers, long writes) {
        this.of = of;
        this.text = text;
        this.authorization = headers.get("authorization");
        this.language = headers.get("accept-language");
        this.writes = writes;
        this.hash = 31 * Arrays.hashCode(text) + Objects.hash(of, authorization, writes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Question question
                && hash == question.hash
                && writes == question.writes
                && of.equals(question.of)
                && Objects.equals(authorization, question.authorization)
                && Objects.equals(language, question.language)
                && Arrays.equals(text, question.text);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
