package dev.kontor.gateway.composition.check.federation;

import dev.kontor.gateway.composition.fieldset.FieldSets;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.List;

/**
 * A subgraph's schema, which must be GraphQL → what is wrong with its federation directives. A schema of Federation 1 is
 * asked nothing: much was allowed there, of which the upgrade makes something that can be asked.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives">
 *     Directives</a>
 */
public final class FederationRules {

    private FederationRules() {}

    public static void check(SchemaView view, Report report) {
        if (!view.schema().isFederation2()) {
            return;
        }
        // What a context uses is not known here, and would be called unused.
        if (!ContextUnsupported.isUsed(view, report)) {
            rules(new FieldSets(view.schema())).forEach(rule -> rule.check(view, report));
        }
    }

    private static List<Rule> rules(FieldSets fieldSets) {
        return List.of(
                new KeyFields(fieldSets),
                new RequiresFields(fieldSets),
                new ProvidesFields(fieldSets),
                new ExternalOnInterface(),
                new ExternalUsed(),
                new InterfaceKeys(),
                new InterfaceObjectKeys(),
                new ShareableOnce(),
                new CostOnObjects(),
                new ListSizes(),
                new AccessOnObjects());
    }
}
