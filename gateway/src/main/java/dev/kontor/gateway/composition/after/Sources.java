package dev.kontor.gateway.composition.after;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the elements of a supergraph come from: places in, and names of, the subgraphs that have them. */
final class Sources {

    private final Merged merged;

    Sources(Merged merged) {
        this.merged = merged;
    }

    List<Place> ofType(String type) {
        return places(type, TypeDef::place);
    }

    /** Of a field of whatever has fields, or of a value of an enum. */
    List<Place> of(String type, String child) {
        return places(type, each -> place(each, child));
    }

    List<Place> of(At at) {
        String child = at.child();
        String argument = at.argument();
        if (child == null) {
            return ofType(at.type());
        }
        if (argument == null) {
            return of(at.type(), child);
        }
        return places(at.type(), each -> {
            InputValueDef found = argument(each, child, argument);
            return found == null ? null : found.place();
        });
    }

    /** Names of the subgraphs in which the type is so. */
    String subgraphs(String type, Predicate<TypeDef> test) {
        String names = definitions(type)
                .filter(test)
                .map(each -> each.place().subgraph())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "no subgraph" : names;
    }

    /** The definitions of a type, in the order of the subgraphs. */
    Stream<TypeDef> definitions(String type) {
        return merged.subgraphs().stream()
                .flatMap(view -> Stream.ofNullable(view.schema().type(type)));
    }

    private static @Nullable InputValueDef argument(TypeDef type, String field, String argument) {
        FieldDef found = type instanceof ImplementingDef implementing ? implementing.field(field) : null;
        return found == null ? null : found.arguments().get(argument);
    }

    private List<Place> places(String type, Function<TypeDef, @Nullable Place> place) {
        return definitions(type).map(place).filter(Objects::nonNull).toList();
    }

    private static @Nullable Place place(TypeDef type, String child) {
        return switch (type) {
            case ImplementingDef implementing -> {
                FieldDef field = implementing.field(child);
                yield field == null ? null : field.place();
            }
            case InputDef input -> {
                InputValueDef field = input.fields().get(child);
                yield field == null ? null : field.place();
            }
            case EnumDef enumeration -> {
                EnumDef.Value value = enumeration.values().get(child);
                yield value == null ? null : value.place();
            }
            case UnionDef ignored -> null;
            case ScalarDef ignored -> null;
        };
    }
}
