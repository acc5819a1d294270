package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import java.util.Map;
import java.util.Set;

/**
 * Types of specifications that a subgraph defines although it need not: they must be of the right kind. Not so those of the
 * subgraph's own protocol ({@code _Any}, {@code _Service}, {@code _Entity}): libraries write them in many ways, and nobody
 * reads them.
 */
final class ProtocolTypes {

    private static final String PURPOSE = "Purpose";
    private static final Set<String> PURPOSES = Set.of("SECURITY", "EXECUTION");

    private ProtocolTypes() {}

    /** @param except what of their specifications is defined is the subgraph's affair */
    static void check(Map<String, TypeDef> types, Links links, Set<String> machinery, Set<Spec> except, Report report) {
        for (String name : machinery) {
            TypeDef own = types.get(name);
            Links.Element element = links.type(name);
            if (own == null
                    || element == null
                    || Spec.of(element.link().url()).filter(except::contains).isPresent()) {
                continue;
            }
            if (!isAs(own, element)) {
                report.error(
                        ErrorCode.TYPE_DEFINITION_INVALID,
                        name,
                        own.place(),
                        "The type " + name + " belongs to " + element.link().url() + ", which defines it otherwise.");
            }
        }
    }

    private static boolean isAs(TypeDef own, Links.Element element) {
        return element.name().equals(PURPOSE)
                ? own instanceof EnumDef purposes
                        && PURPOSES.containsAll(purposes.values().keySet())
                : own instanceof ScalarDef;
    }
}
