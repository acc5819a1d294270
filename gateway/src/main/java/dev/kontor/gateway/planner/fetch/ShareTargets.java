package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.plan.Representation;
import dev.kontor.gateway.plan.ResponsePath;
import dev.kontor.gateway.planner.fetch.Request.OfEntities;
import dev.kontor.gateway.planner.fetch.Request.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** What is sent of objects of a type, and what is asked about them. */
    private record Asked(Representation sent, String selection) {}

    private final DraftPrinter printer;
    private final Set<ResponsePath> addedTo = new HashSet<>();

    private ShareTargets(FetchGraph graph) {
        printer = graph.printer();
        for (Request request : graph.requests()) {
            if (request instanceof OfEntities entities) {
                entities.targets().forEach(target -> target.paths().forEach(this::addProperPrefixes));
            }
        }
    }

    private void addProperPrefixes(ResponsePath path) {
        for (int length = 0; length < path.steps().size(); length++) {
            addedTo.add(new ResponsePath(path.steps().subList(0, length)));
        }
    }

    public static FetchGraph apply(FetchGraph graph) {
        ShareTargets pass = new ShareTargets(graph);
        for (Request request : graph.requests()) {
            if (request instanceof OfEntities entities) {
                pass.share(entities.targets());
            }
        }
        return graph;
    }

    private void share(List<Target> targets) {
        Map<Map<String, Asked>, Target> byQuestions = new HashMap<>();
        List<Target> kept = new ArrayList<>();
        for (Target target : targets) {
            Target same = target.paths().stream().anyMatch(addedTo::contains)
                    ? null
                    : byQuestions.putIfAbsent(questions(target), target);
            if (same == null) {
                kept.add(target);
            } else {
                same.paths().addAll(target.paths());
            }
        }
        targets.clear();
        targets.addAll(kept);
    }

    private Map<String, Asked> questions(Target target) {
        Map<String, Asked> questions = new HashMap<>();
        target.questions()
                .forEach((type, question) ->
                        questions.put(type, new Asked(question.representation(), printer.print(question.asked()))));
        return questions;
    }
}
