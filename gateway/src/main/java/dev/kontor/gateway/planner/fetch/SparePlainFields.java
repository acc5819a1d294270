package dev.kontor.gateway.planner.fetch;

import dev.kontor.gateway.planner.fetch.Request.OfEntities;
import dev.kontor.gateway.planner.fetch.Request.Question;
import dev.kontor.gateway.planner.fetch.Request.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Fields that require nothing do not share the fate of those that do: where what is required could not be had, the same
 * request asks for the others by the key alone.
 *
 * <pre>
 * at a Book {id weight} {copies postage}     →     at a Book {id weight} {copies postage}
 *                                                  at a, instead, Book {id} {copies}
 * </pre>
 *
 * When all is there, which is nearly always, the second list is empty and costs its few bytes.
 */
public final class SparePlainFields {

    private SparePlainFields() {}

    public static FetchGraph apply(FetchGraph graph) {
        for (Request request : graph.requests()) {
            if (request instanceof OfEntities entities) {
                entities.targets().addAll(spares(entities.targets()));
            }
        }
        return graph;
    }

    private static List<Target> spares(List<Target> targets) {
        List<Target> spares = new ArrayList<>();
        for (Target target : targets) {
            SequencedMap<String, Question> plain = new LinkedHashMap<>();
            target.questions().forEach((type, question) -> {
                Question rest = question.plain();
                if (rest != null) {
                    plain.put(type, rest);
                }
            });
            if (!plain.isEmpty()) {
                spares.add(new Target(target.paths(), plain, target));
            }
        }
        return spares;
    }
}
