package dev.kontor.gateway.composition.diff;

import dev.kontor.gateway.federation.TypeRef;
import graphql.language.Argument;
import graphql.language.DescribedNode;
import graphql.language.Description;
import graphql.language.Directive;
import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Types of one name. */
final class TypeDiff {

    private final Changes changes;
    private final Documentation documentation;

    TypeDiff(Changes changes) {
        this.changes = changes;
        this.documentation = new Documentation(changes);
    }

    void removed(TypeDefinition<?> old) {
        changes.add(ChangeKind.TYPE_REMOVED, old.getName(), "The " + kind(old) + " " + old.getName() + " was removed.");
    }

    void added(TypeDefinition<?> now) {
        changes.add(ChangeKind.TYPE_ADDED, now.getName(), "The " + kind(now) + " " + now.getName() + " was added.");
    }

    void both(TypeDefinition<?> before, TypeDefinition<?> after) {
        documentation.described(description(before), description(after), after.getName());
        if (!kind(before).equals(kind(after))) {
            changes.add(
                    ChangeKind.TYPE_CHANGED_KIND,
                    after.getName(),
                    after.getName() + " was of the kind " + kind(before) + " and is " + kind(after) + " now.");
            return;
        }
        switch (before) {
            case ImplementingTypeDefinition<?> old
            when after instanceof ImplementingTypeDefinition<?> now -> implementing(old, now);
            case UnionTypeDefinition old when after instanceof UnionTypeDefinition now -> union(old, now);
            case EnumTypeDefinition old when after instanceof EnumTypeDefinition now -> values(old, now);
            case InputObjectTypeDefinition old when after instanceof InputObjectTypeDefinition now -> input(old, now);
            case ScalarTypeDefinition old when after instanceof ScalarTypeDefinition now -> scalar(old, now);
            default -> throw new IllegalStateException("Expected two types of one kind, got " + before + ", " + after);
        }
    }

    private void implementing(ImplementingTypeDefinition<?> old, ImplementingTypeDefinition<?> now) {
        String type = now.getName();
        Changes.<String>compare(
                Definitions.typeNames(old.getImplements()),
                Definitions.typeNames(now.getImplements()),
                gone -> changes.add(
                        ChangeKind.IMPLEMENTED_INTERFACE_REMOVED,
                        type,
                        type + " does not implement the interface " + gone + " any more."),
                added -> changes.add(
                        ChangeKind.IMPLEMENTED_INTERFACE_ADDED,
                        type,
                        type + " implements the interface " + added + " now."),
                (before, after) -> {});
        Changes.<FieldDefinition>compare(
                Definitions.named(old.getFieldDefinitions()),
                Definitions.named(now.getFieldDefinitions()),
                gone -> changes.add(
                        ChangeKind.FIELD_REMOVED,
                        type + "." + gone.getName(),
                        "The field " + type + "." + gone.getName() + " was removed."),
                added -> changes.add(
                        ChangeKind.FIELD_ADDED,
                        type + "." + added.getName(),
                        "The field " + type + "." + added.getName() + " was added."),
                (before, after) -> field(before, after, type + "." + after.getName()));
    }

    private void field(FieldDefinition old, FieldDefinition now, String coordinate) {
        documentation.compare(old, now, coordinate);
        new InputDiff(changes, InputDiff.Place.ARGUMENT, name -> coordinate + "(" + name + ":)")
                .compare(old.getInputValueDefinitions(), now.getInputValueDefinitions());
        TypeRef before = TypeRef.of(old.getType());
        TypeRef after = TypeRef.of(now.getType());
        if (!before.equals(after)) {
            changes.add(
                    TypeChange.isSafeForOutput(before, after)
                            ? ChangeKind.FIELD_CHANGED_KIND_SAFE
                            : ChangeKind.FIELD_CHANGED_KIND,
                    coordinate,
                    "The type of the field " + coordinate + " changed from " + before + " to " + after + ".");
        }
    }

    private void union(UnionTypeDefinition old, UnionTypeDefinition now) {
        String union = now.getName();
        Changes.<String>compare(
                Definitions.typeNames(old.getMemberTypes()),
                Definitions.typeNames(now.getMemberTypes()),
                gone -> changes.add(
                        ChangeKind.TYPE_REMOVED_FROM_UNION,
                        union,
                        gone + " is no member of the union " + union + " any more."),
                added -> changes.add(
                        ChangeKind.TYPE_ADDED_TO_UNION, union, added + " is a member of the union " + union + " now."),
                (before, after) -> {});
    }

    private void values(EnumTypeDefinition old, EnumTypeDefinition now) {
        String type = now.getName();
        Changes.<EnumValueDefinition>compare(
                Definitions.named(old.getEnumValueDefinitions()),
                Definitions.named(now.getEnumValueDefinitions()),
                gone -> changes.add(
                        ChangeKind.VALUE_REMOVED_FROM_ENUM,
                        type + "." + gone.getName(),
                        "The enum value " + type + "." + gone.getName() + " was removed."),
                added -> changes.add(
                        ChangeKind.VALUE_ADDED_TO_ENUM,
                        type + "." + added.getName(),
                        "The enum value " + type + "." + added.getName() + " was added."),
                (before, after) -> documentation.compare(before, after, type + "." + after.getName()));
    }

    private void input(InputObjectTypeDefinition old, InputObjectTypeDefinition now) {
        String type = now.getName();
        new InputDiff(changes, InputDiff.Place.INPUT_FIELD, name -> type + "." + name)
                .compare(old.getInputValueDefinitions(), now.getInputValueDefinitions());
        boolean before = old.hasDirective("oneOf");
        boolean after = now.hasDirective("oneOf");
        if (before != after) {
            changes.add(
                    after ? ChangeKind.ONE_OF_ADDED : ChangeKind.ONE_OF_REMOVED,
                    type,
                    type + (after ? " takes exactly one of its fields now." : " takes any number of its fields now."));
        }
    }

    private void scalar(ScalarTypeDefinition old, ScalarTypeDefinition now) {
        String before = specifiedBy(old);
        String after = specifiedBy(now);
        if (Objects.equals(before, after)) {
            return;
        }
        ChangeKind kind = before == null
                ? ChangeKind.SPECIFIED_BY_ADDED
                : after == null ? ChangeKind.SPECIFIED_BY_REMOVED : ChangeKind.SPECIFIED_BY_CHANGED;
        changes.add(
                kind,
                now.getName(),
                "The specification of the scalar " + now.getName() + " changed from "
                        + (before == null ? "none" : before) + " to " + (after == null ? "none" : after) + ".");
    }

    private static @Nullable String specifiedBy(ScalarTypeDefinition scalar) {
        for (Directive directive : scalar.getDirectives("specifiedBy")) {
            Argument url = directive.getArgument("url");
            if (url != null && url.getValue() instanceof StringValue text) {
                return text.getValue();
            }
        }
        return null;
    }

    private static @Nullable Description description(TypeDefinition<?> type) {
        return type instanceof DescribedNode<?> described ? described.getDescription() : null;
    }

    /** For people, and distinct for each kind. */
    private static String kind(TypeDefinition<?> type) {
        return switch (type) {
            case ObjectTypeDefinition ignored -> "object type";
            case InterfaceTypeDefinition ignored -> "interface";
            case UnionTypeDefinition ignored -> "union";
            case EnumTypeDefinition ignored -> "enum";
            case InputObjectTypeDefinition ignored -> "input object";
            case ScalarTypeDefinition ignored -> "scalar";
            default -> throw new IllegalStateException("Expected a type, got " + type);
        };
    }
}
