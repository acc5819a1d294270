package dev.kontor.gateway.composition.upgrade;

import dev.kontor.gateway.composition.check.federation.FederationRules;
import dev.kontor.gateway.composition.check.graphql.GraphQLRules;
import dev.kontor.gateway.composition.read.Federation2Link;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schemas of Federation 1 → schemas of Federation 2.4 that mean the same. What was ignored there goes; what was meant by
 * saying nothing is said: that value types are shared, that fields which several subgraphs have are.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/reference/federation/backward-compatibility">Backward
 *     compatibility</a>
 */
public final class Federation1 {

    private Federation1() {}

    /**
     * Upgrades those that need it, and checks them again: only now is asked of them what federation asks. Others are looked
     * at, and stay as they are. What cannot be upgraded is reported and missing in what is given back.
     *
     * @param all without errors as GraphQL
     */
    public static List<SubgraphSchema> upgrade(List<SubgraphSchema> all, Report report) {
        if (all.stream().allMatch(SubgraphSchema::isFederation2)) {
            return all;
        }
        Neighbours neighbours = new Neighbours(all);
        List<SubgraphSchema> upgraded = new ArrayList<>();
        List<SubgraphSchema> changed = new ArrayList<>();
        for (SubgraphSchema schema : all) {
            SubgraphSchema result = schema.isFederation2() ? schema : upgrade(schema, neighbours, report);
            if (result != null) {
                upgraded.add(result);
            }
            if (result != null && !schema.isFederation2()) {
                changed.add(schema);
            }
        }
        new InterfaceObjectsOfFederation1(all, changed).check(report);
        return List.copyOf(upgraded);
    }

    private static @Nullable SubgraphSchema upgrade(SubgraphSchema schema, Neighbours neighbours, Report report) {
        int before = report.count();
        SubgraphSchema linked = Federation2Link.add(schema, report);
        if (linked == null) {
            return null;
        }
        new ExtensionsHaveBase(neighbours).check(linked, report);
        SubgraphSchema upgraded = linked;
        for (Pass pass : passes(schema, neighbours, report)) {
            upgraded = pass.apply(upgraded);
        }
        if (report.count() == before) {
            GraphQLRules.check(upgraded, report);
        }
        if (report.count() == before) {
            FederationRules.check(SchemaView.of(upgraded), report);
        }
        return report.count() == before ? upgraded : null;
    }

    /** In an order that matters: what a pass takes away must not count for those after it. */
    private static List<Pass> passes(SubgraphSchema original, Neighbours neighbours, Report report) {
        return List.of(
                new FieldsAsText(),
                new ExternalOffInterfaces(),
                new ExternalOffObjects(),
                new ExternalOffKeysOfExtensions(neighbours),
                new IdleFieldSetsOff(),
                new ExtensionsDefined(),
                new FieldSetsOffInterfaces(),
                new ProvidesOffLeaves(),
                new UnusedExternalsOff(report),
                new SharedMadeShareable(original, neighbours),
                new TagsOffExternals(neighbours));
    }
}
