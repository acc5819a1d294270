package dev.kontor.gateway.projection;

import dev.kontor.gateway.projection.Shape.Composite;
import dev.kontor.gateway.projection.Shape.FieldShape;
import dev.kontor.gateway.projection.Shape.Leaf;
import dev.kontor.gateway.projection.Shape.ListOf;
import dev.kontor.gateway.projection.Shape.ObjectShape;
import dev.kontor.gateway.response.ErrorCode;
import dev.kontor.gateway.response.GraphQLError;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.Overlay;
import dev.kontor.gateway.response.Tape;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes one response. A method that writes a value answers whether there is one; a null that may not be takes back what
 * its parent wrote, up to the next value that may be null.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors">Handling execution errors</a>
 */
final class ResponseWriter {

    private static final byte[] TYPENAME = "__typename".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final JsonBuffer out;
    private final List<GraphQLError> errors;
    private final ReportedPlaces reported;
    private final List<Object> path = new ArrayList<>();

    ResponseWriter(JsonBuffer out, List<GraphQLError> errors) {
        this.out = out;
        this.errors = errors;
        this.reported = new ReportedPlaces(errors);
    }

    void writeRoot(ObjectShape root, Tape data) {
        if (!writeObject(root, data, data.root())) {
            out.raw(NULL);
        }
    }

    private boolean writeObject(ObjectShape object, Tape tape, int value) {
        int start = out.size();
        out.raw('{');
        Overlay.Ref found = new Overlay.Ref(tape, value);
        List<FieldShape> fields = object.fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldShape field = fields.get(i);
            if (i > 0) {
                out.raw(',');
            }
            out.raw(field.member());
            if (!writeField(field, tape, value, found)) {
                out.truncate(start);
                return false;
            }
        }
        out.raw('}');
        return true;
    }

    /** Writes a field's value, null included; false when null would have to be written where it may not. */
    private boolean writeField(FieldShape field, Tape tape, int object, Overlay.Ref found) {
        if (field.typename() != null) {
            out.raw(field.typename());
            return true;
        }
        path.add(field.responseKey());
        boolean written = false;
        if (field.denied()) {
            report("Not authorized to see " + field.coordinate() + ".", ErrorCode.UNAUTHORIZED_FIELD_OR_TYPE);
        } else if (Overlay.find(tape, object, field.key(), found)) {
            written = writeValue(field.shape(), field, found.tape(), found.value());
        } else if (field.shape().nonNull() && !tape.isUnknown(object)) {
            // What no subgraph knows is not there, and that is no error.
            reportNull(field);
        }
        if (!written && !field.shape().nonNull()) {
            out.raw(NULL);
            written = true;
        }
        path.removeLast();
        return written;
    }

    /** Writes a value; false when it is null or has to become null, and then nothing is written. */
    private boolean writeValue(Shape shape, FieldShape field, Tape tape, int value) {
        if (tape.isNull(value)) {
            if (shape.nonNull()) {
                reportNull(field);
            }
            return false;
        }
        return switch (shape) {
            case Leaf leaf -> writeLeaf(leaf, field, tape, value);
            case ListOf list -> writeList(list, field, tape, value);
            case Composite composite -> writeComposite(composite, field, tape, value);
        };
    }

    private boolean writeList(ListOf list, FieldShape field, Tape tape, int value) {
        if (tape.kind(value) != Tape.Kind.ARRAY) {
            return reportInvalid(field, "a list");
        }
        int start = out.size();
        out.raw('[');
        int element = tape.firstElement(value);
        int count = tape.count(value);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                out.raw(',');
            }
            path.add(i);
            boolean written = writeValue(list.element(), field, tape, element);
            path.removeLast();
            if (!written) {
                if (list.element().nonNull()) {
                    out.truncate(start);
                    return false;
                }
                out.raw(NULL);
            }
            element = tape.next(element);
        }
        out.raw(']');
        return true;
    }

    private boolean writeComposite(Composite composite, FieldShape field, Tape tape, int value) {
        if (tape.kind(value) != Tape.Kind.OBJECT) {
            return reportInvalid(field, "an object");
        }
        ObjectShape object = objectShape(composite, tape, value);
        if (object == null) {
            return !tape.isUnknown(value) && reportInvalid(field, "of a known type");
        }
        return writeObject(object, tape, value);
    }

    private static @Nullable ObjectShape objectShape(Composite composite, Tape tape, int value) {
        if (!composite.isAbstract()) {
            return composite.objects().getFirst();
        }
        Overlay.Ref typename = new Overlay.Ref(tape, value);
        if (Overlay.find(tape, value, TYPENAME, typename)) {
            for (ObjectShape object : composite.objects()) {
                if (typename.tape().isString(typename.value(), object.typeBytes())) {
                    return object;
                }
            }
            return null;
        }
        return composite.untyped();
    }

    private boolean writeLeaf(Leaf leaf, FieldShape field, Tape tape, int value) {
        return LeafWriter.write(leaf, tape, value, out)
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
        if (!reported.concern(path)) {
            report(
                    "Cannot return null for non-nullable field " + field.coordinate() + ".",
                    ErrorCode.SUBREQUEST_INVALID_VALUE);
        }
    }

    private void report(String message, ErrorCode code) {
        if (errors.size() < GraphQLError.MAX_TOLD) {
            errors.add(GraphQLError.of(message, path, code));
        }
    }
}
