package dev.kontor.gateway.http;

import dev.kontor.gateway.operation.Operation;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client accepts of what there is.
 *
 * @param mediaType what it likes best for a response by itself; null when it accepts none
 * @param framing what it likes best for a stream of responses; null when it accepts none
 * @param prefersStream whether it would rather have a stream, be it of one response
 */
record Accepted(@Nullable MediaTypes mediaType, @Nullable Framing framing, boolean prefersStream) {

    static Accepted of(RoutingContext context) {
        List<MIMEHeader> accept = context.parsedHeaders().accept();
        if (accept.isEmpty()) {
            return new Accepted(MediaTypes.JSON, null, false);
        }
        MediaTypes mediaType = null;
        Framing framing = null;
        float weightOfOne = 0;
        float weightOfStream = 0;
        for (MIMEHeader header : accept) {
            // Vert.x reads a value when its weight is asked for, and knows nothing else of it before.
            float weight = header.weight();
            if (mediaType == null && weight > 0) {
                mediaType = mediaType(header);
                weightOfOne = mediaType == null ? 0 : weight;
            }
            if (framing == null && weight > 0) {
                framing = framing(header);
                weightOfStream = framing == null ? 0 : weight;
            }
        }
        return new Accepted(mediaType, framing, weightOfStream > weightOfOne);
    }

    private static @Nullable MediaTypes mediaType(MIMEHeader header) {
        return switch (header.component() + "/" + header.subComponent()) {
            case "application/graphql-response+json" -> MediaTypes.GRAPHQL_RESPONSE;
            case "application/json", "application/*", "*/*" -> MediaTypes.JSON;
            default -> null;
        };
    }

    /** A stream must be named: who accepts anything is best served with JSON. */
    private static @Nullable Framing framing(MIMEHeader header) {
        return switch (header.component() + "/" + header.subComponent()) {
            case "text/event-stream" -> new Framing.EventStream();
            // Without the parameter it is what clients say who know @defer.
            case "multipart/mixed" -> hasSubscriptions(header) ? new Framing.Multipart() : null;
            default -> null;
        };
    }

    private static boolean hasSubscriptions(MIMEHeader header) {
        return header.parameters().entrySet().stream()
                .anyMatch(parameter -> parameter.getKey().equalsIgnoreCase("subscriptionSpec")
                        && parameter.getValue().equals("1.0"));
    }

    boolean isNothing() {
        return mediaType == null && framing == null;
    }

    /** The type of a response that is no stream, or of a refusal with a status of its own. */
    MediaTypes forOne() {
        return Objects.requireNonNullElse(mediaType, MediaTypes.JSON);
    }

    /** How what has one response at the most is streamed; empty when it is sent by itself. */
    Optional<Framing> framingOfOne() {
        return Optional.ofNullable(framing).filter(accepted -> prefersStream);
    }

    /** How an operation's responses are streamed; empty when that is not what the client wants. */
    Optional<Framing> framing(Operation.Kind kind) {
        return switch (kind) {
            case QUERY, MUTATION -> framingOfOne();
            case SUBSCRIPTION -> Optional.ofNullable(framing);
        };
    }
}
