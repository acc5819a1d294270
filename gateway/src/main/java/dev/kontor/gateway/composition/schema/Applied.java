package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.report.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A directive that is applied to something.
 *
 * @param name what this subgraph calls it
 * @param element what it is in the specification that it comes from; null when it comes from none
 * @param arguments as they are written
 * @param part of the type (or schema) on which it is, or on whose element
 */
public record Applied(
        String name,
        Links.@Nullable Element element,
        SequencedMap<String, ConstValue> arguments,
        int part,
        Place place) {

    public Applied {
        arguments = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(arguments));
    }

    /** Which of federation's directives it is; null when it is another. */
    public @Nullable FederationDirective federation() {
        return element == null ? null : FederationDirective.of(element);
    }

    public boolean is(FederationDirective directive) {
        return federation() == directive;
    }

    /** The argument, when it is a string; null otherwise. */
    public @Nullable String text(String argument) {
        return arguments.get(argument) instanceof ConstValue.Text text ? text.value() : null;
    }

    /** The argument, when it is true or false; else what is taken when it is not given. */
    public boolean flag(String argument, boolean otherwise) {
        return arguments.get(argument) instanceof ConstValue.Bool flag ? flag.value() : otherwise;
    }

    @Override
    public String toString() {
        return "@" + name
                + (arguments.isEmpty()
                        ? ""
                        : arguments.entrySet().stream()
                                .map(each -> each.getKey() + ": " + each.getValue())
                                .collect(Collectors.joining(", ", "(", ")")));
    }
}
