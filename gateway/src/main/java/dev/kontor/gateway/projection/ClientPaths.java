package dev.kontor.gateway.projection;

import dev.kontor.gateway.projection.Shape.Composite;
import dev.kontor.gateway.projection.Shape.FieldShape;
import dev.kontor.gateway.projection.Shape.Leaf;
import dev.kontor.gateway.projection.Shape.ListOf;
import dev.kontor.gateway.projection.Shape.ObjectShape;
import dev.kontor.gateway.response.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Paths through what subgraphs answered → paths through the response. Data keys become response keys; a path into what the
 * client did not select ends where the client's selection does.
 */
final class ClientPaths {

    private final ObjectShape root;
    private final Keys keys;

    ClientPaths(ObjectShape root, Keys keys) {
        this.root = root;
        this.keys = keys;
    }

    List<Object> of(List<Object> dataPath) {
        List<Object> path = new ArrayList<>();
        List<ObjectShape> objects = List.of(root);
        Shape shape = null;
        for (Object step : dataPath) {
            if (shape instanceof ListOf list && step instanceof Integer) {
                path.add(step);
                shape = list.element();
                objects = objects(shape);
                continue;
            }
            FieldShape field = field(objects, String.valueOf(step));
            if (field == null) {
                break;
            }
            path.add(field.responseKey());
            shape = field.shape();
            objects = objects(shape);
        }
        return path;
    }

    private @Nullable FieldShape field(List<ObjectShape> objects, String dataKey) {
        int key = keys.find(dataKey);
        return objects.stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> field.key() == key)
                .findFirst()
                .orElse(null);
    }

    private static List<ObjectShape> objects(Shape shape) {
        return switch (shape) {
            case Composite composite ->
                Stream.concat(composite.objects().stream(), Stream.ofNullable(composite.untyped()))
                        .toList();
            case ListOf list -> List.of();
            case Leaf leaf -> List.of();
        };
    }
}
