package dev.kontor.gateway.composition.check.federation;

import static dev.kontor.gateway.composition.report.ErrorCode.INTERFACE_KEY_NOT_ON_IMPLEMENTATION;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.FieldSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The objects of an interface with a key have that key, and can be found by it where the interface can. */
final class InterfaceKeys implements Rule {

    /** A message names at most as many objects. */
    private static final int MOST_NAMED = 10;

    @Override
    public void check(SchemaView view, Report report) {
        view.schema()
                .types(InterfaceDef.class)
                .filter(type -> type.has(FederationDirective.KEY))
                .forEach(type -> {
                    List<ObjectDef> objects = view.implementations(type.name());
                    type.applied(FederationDirective.KEY).forEach(key -> check(type, key, objects, report));
                });
    }

    private static void check(InterfaceDef type, Applied key, List<ObjectDef> objects, Report report) {
        String selection = selection(key);
        if (selection == null) {
            return;
        }
        List<ObjectDef> without = objects.stream()
                .filter(object -> keys(object, selection).findAny().isEmpty())
                .toList();
        if (!without.isEmpty()) {
            refuse(type, key, without, "lack it", report);
            return;
        }
        // The first of equal keys counts, as elsewhere.
        List<ObjectDef> unresolvable = objects.stream()
                .filter(object -> isResolvable(key)
                        && !isResolvable(keys(object, selection).findFirst().orElseThrow()))
                .toList();
        if (!unresolvable.isEmpty()) {
            refuse(type, key, unresolvable, "do not resolve it", report);
        }
    }

    private static void refuse(InterfaceDef type, Applied key, List<ObjectDef> all, String what, Report report) {
        List<ObjectDef> objects = all.subList(0, Math.min(all.size(), MOST_NAMED));
        report.error(
                INTERFACE_KEY_NOT_ON_IMPLEMENTATION,
                type.name(),
                Stream.concat(Stream.of(key.place()), objects.stream().map(ObjectDef::place))
                        .toList(),
                "The interface " + type.name() + " has " + key + ", but these objects " + what + ": "
                        + objects.stream().map(ObjectDef::name).collect(Collectors.joining(", "))
                        + (all.size() > MOST_NAMED ? ", …" : "") + ".");
    }

    private static Stream<Applied> keys(ObjectDef object, String selection) {
        return object.applied(FederationDirective.KEY).filter(key -> selection.equals(selection(key)));
    }

    private static boolean isResolvable(Applied key) {
        return key.flag("resolvable", true);
    }

    /** Its text in a form that does not depend on how it is written; null when it is no selection. */
    private static @Nullable String selection(Applied key) {
        FieldSet fields = FieldSet.parseIfValid(key.text("fields"));
        return fields == null ? null : sorted(fields);
    }

    private static String sorted(FieldSet fields) {
        return fields.items().stream()
                .map(item -> switch (item) {
                    case FieldSet.FieldItem field ->
                        field.name() + field.arguments() + "{" + sorted(field.selection()) + "}";
                    case FieldSet.FragmentItem fragment ->
                        "... on " + fragment.typeCondition() + "{" + sorted(fragment.selection()) + "}";
                })
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
