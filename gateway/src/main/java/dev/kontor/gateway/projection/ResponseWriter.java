package dev.kontor.gateway.projection;

import dev.kontor.gateway.projection.Shape.Composite;
import dev.kontor.gateway.projection.Shape.FieldShape;
import dev.kontor.gateway.projection.Shape.Leaf;
import dev.kontor.gateway.projection.Shape.ListOf;
import dev.kontor.gateway.projection.Shape.ObjectShape;
import dev.kontor.gateway.response.ErrorCode;
import dev.kontor.gateway.response.GraphQLError;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.Keys;
import dev.kontor.gateway.response.Overlay;
import dev.kontor.gateway.response.Tape;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one response. A method that writes a value answers whether there is one; a null that may not be takes back what
 * its parent wrote, up to the next value that may be null.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors">Handling execution errors</a>
 */
final class ResponseWriter {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final Tape data;
    private final JsonBuffer out;
    private final List<GraphQLError> errors;
    private final ReportedPlaces reported;
    private final Way way = new Way();

    ResponseWriter(Tape data, JsonBuffer out, List<GraphQLError> errors) {
        this.data = data;
        this.out = out;
        this.errors = errors;
        this.reported = new ReportedPlaces(errors);
    }

    void writeRoot(ObjectShape root) {
        if (!writeObject(root, data.root())) {
            out.raw(NULL);
        }
    }

    /**
     * Subgraphs answer in the order in which they are asked, so a field is nearly always the next of its object, and
     * leaves that stand side by side there and in the response are copied as one.
     */
    private boolean writeObject(ObjectShape object, int value) {
        int start = out.size();
        out.raw('{');
        List<FieldShape> fields = object.fields();
        int next = data.firstField(value);
        int end = data.next(value);
        int from = 0;
        int to = 0;
        for (int i = 0; i < fields.size(); i++) {
            FieldShape field = fields.get(i);
            boolean expected = next < end && data.key(next) == field.key();
            if (expected && isCopied(field, next)) {
                int member = data.start(next) - field.member().length;
                if (from == 0 || member != to + 1) {
                    copy(from, to);
                    separate(i);
                    from = member;
                }
                to = data.end(next);
                next = data.nextField(next);
                continue;
            }
            copy(from, to);
            from = 0;
            separate(i);
            out.raw(field.member());
            int found = expected ? next : field.typename() == null ? Overlay.find(data, value, field.key()) : -1;
            if (!writeField(field, value, found)) {
                out.truncate(start);
                return false;
            }
            if (found >= value && found < end) {
                next = data.nextField(found);
            }
        }
        copy(from, to);
        out.raw('}');
        return true;
    }

    private void separate(int i) {
        if (i > 0) {
            out.raw(',');
        }
    }

    private void copy(int from, int to) {
        if (from > 0) {
            out.raw(data.bytes(), from, to);
        }
    }

    /** Whether a field is written as it came, its key included. */
    private boolean isCopied(FieldShape field, int value) {
        return field.shape() instanceof Leaf leaf
                && field.typename() == null
                && !field.denied()
                && (data.isNull(value) ? !leaf.nonNull() : LeafWriter.isCopied(leaf, data, value))
                && isMember(field.member(), data.start(value));
    }

    /** Whether a key that is known to be the member's stands before a value with no escape in it and no space around. */
    private boolean isMember(byte[] member, int end) {
        byte[] bytes = data.bytes();
        int start = end - member.length;
        return bytes[end - 1] == ':' && bytes[end - 2] == '"' && start > 0 && bytes[start] == '"';
    }

    /**
     * Writes a field's value, null included; false when null would have to be written where it may not.
     *
     * @param found the value; negative when there is none
     */
    private boolean writeField(FieldShape field, int object, int found) {
        if (field.typename() != null) {
            out.raw(field.typename());
            return true;
        }
        way.enter(field.responseKey());
        boolean written = false;
        if (field.denied()) {
            report("Not authorized to see " + field.coordinate() + ".", ErrorCode.UNAUTHORIZED_FIELD_OR_TYPE);
        } else if (found >= 0) {
            written = writeValue(field.shape(), field, found);
        } else if (field.shape().nonNull() && !data.isUnknown(object)) {
            // What no subgraph knows is not there, and that is no error.
            reportNull(field);
        }
        if (!written && !field.shape().nonNull()) {
            out.raw(NULL);
            written = true;
        }
        way.leave();
        return written;
    }

    /** Writes a value; false when it is null or has to become null, and then nothing is written. */
    private boolean writeValue(Shape shape, FieldShape field, int value) {
        if (data.isNull(value)) {
            if (shape.nonNull()) {
                reportNull(field);
            }
            return false;
        }
        return switch (shape) {
            case Leaf leaf -> writeLeaf(leaf, field, value);
            case ListOf list -> writeList(list, field, value);
            case Composite composite -> writeComposite(composite, field, value);
        };
    }

    private boolean writeList(ListOf list, FieldShape field, int value) {
        if (data.kind(value) != Tape.Kind.ARRAY) {
            return reportInvalid(field, "a list");
        }
        int start = out.size();
        out.raw('[');
        way.enterList();
        int element = data.firstElement(value);
        int count = data.count(value);
        for (int i = 0; i < count; i++) {
            separate(i);
            if (!writeValue(list.element(), field, element)) {
                if (list.element().nonNull()) {
                    way.leave();
                    out.truncate(start);
                    return false;
                }
                out.raw(NULL);
            }
            element = data.next(element);
            way.nextElement();
        }
        way.leave();
        out.raw(']');
        return true;
    }

    private boolean writeComposite(Composite composite, FieldShape field, int value) {
        if (data.kind(value) != Tape.Kind.OBJECT) {
            return reportInvalid(field, "an object");
        }
        ObjectShape object = objectShape(composite, value);
        if (object == null) {
            return !data.isUnknown(value) && reportInvalid(field, "of a known type");
        }
        return writeObject(object, value);
    }

    private @Nullable ObjectShape objectShape(Composite composite, int value) {
        if (!composite.isAbstract()) {
            return composite.objects().getFirst();
        }
        int typename = Overlay.find(data, value, Keys.TYPENAME);
        if (typename < 0) {
            return composite.untyped();
        }
        for (ObjectShape object : composite.objects()) {
            if (data.isString(typename, object.typeBytes())) {
                return object;
            }
        }
        return null;
    }

    private boolean writeLeaf(Leaf leaf, FieldShape field, int value) {
        return LeafWriter.write(leaf, data, value, out)
                || reportInvalid(field, "of the type " + field.type().name());
    }

    private boolean reportInvalid(FieldShape field, String expected) {
        report(
                "A subgraph's value of " + field.coordinate() + " is not " + expected + ".",
                ErrorCode.SUBREQUEST_INVALID_VALUE);
        return false;
    }

    /** A null that may not be is an error, unless a subgraph has said already what went wrong there. */
    private void reportNull(FieldShape field) {
        if (!reported.concern(way.path())) {
            report(
                    "Cannot return null for non-nullable field " + field.coordinate() + ".",
                    ErrorCode.SUBREQUEST_INVALID_VALUE);
        }
    }

    private void report(String message, ErrorCode code) {
        if (errors.size() < GraphQLError.MAX_TOLD) {
            errors.add(GraphQLError.of(message, way.path(), code));
        }
    }
}
