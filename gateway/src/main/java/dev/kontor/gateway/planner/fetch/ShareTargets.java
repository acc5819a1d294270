package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.plan.ResponsePath;
import dev.kontor.gateway.planner.fetch.Request.OfEntities;
import dev.kontor.gateway.planner.fetch.Request.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Entities in several places of the response that are sent and asked the same become one list, so that an entity that
 * stands in all of them is sent once.
 *
 * <pre>
 * at a User {id} {name}                at a and b User {id} {name}
 * at b User {id} {name}          →
 * </pre>
 *
 * Not where a later request adds to what they answer: objects that are shared could not keep two additions apart.
 */
public final class ShareTargets {

    private ShareTargets() {}

    public static FetchGraph apply(FetchGraph graph) {
        List<ResponsePath> paths = graph.requests().stream()
                .filter(OfEntities.class::isInstance)
                .flatMap(request -> ((OfEntities) request).targets().stream())
                .flatMap(target -> target.paths().stream())
                .toList();
        for (Request request : graph.requests()) {
            if (request instanceof OfEntities entities) {
                share(entities.targets(), paths, graph.printer());
            }
        }
        return graph;
    }

    private static void share(List<Target> targets, List<ResponsePath> allPaths, DraftPrinter printer) {
        List<Target> kept = new ArrayList<>();
        for (Target target : targets) {
            Target same = isAddedTo(target, allPaths)
                    ? null
                    : kept.stream()
                            .filter(other -> !isAddedTo(other, allPaths) && asksSame(other, target, printer))
                            .findFirst()
                            .orElse(null);
            if (same == null) {
                kept.add(target);
            } else {
                same.paths().addAll(target.paths());
            }
        }
        targets.clear();
        targets.addAll(kept);
    }

    private static boolean isAddedTo(Target target, List<ResponsePath> allPaths) {
        return target.paths().stream()
                .anyMatch(path -> allPaths.stream().anyMatch(other -> path.isPrefixOf(other) && !path.equals(other)));
    }

    private static boolean asksSame(Target one, Target other, DraftPrinter printer) {
        return one.questions().keySet().equals(other.questions().keySet())
                && one.questions().entrySet().stream().allMatch(entry -> {
                    Request.Question question = other.questions().get(entry.getKey());
                    return question != null
                            && entry.getValue().sent().equals(question.sent())
                            && printer.print(entry.getValue().asked()).equals(printer.print(question.asked()));
                });
    }
}
