package dev.kontor.gateway.planner.fetch;

import java.util.List;
import java.util.stream.Collectors;

/** The requests of an operation, each after those it depends on. */
public record FetchGraph(List<Request> requests, DraftPrinter printer) {

    /** One request a paragraph: what it waits for, where its entities are, what it asks. */
    @Override
    public String toString() {
        return requests.stream().map(this::print).collect(Collectors.joining("\n"));
    }

    private String print(Request request) {
        String after = request.after().stream()
                .map(requests::indexOf)
                .sorted()
                .toList()
                .toString();
        String head = requests.indexOf(request) + " " + request.subgraph().name() + " after " + after;
        return switch (request) {
            case Request.OfRoot root -> head + "\n  " + printer.print(root.draft());
            case Request.OfEntities entities ->
                head
                        + entities.targets().stream()
                                .flatMap(target -> target.questions().values().stream()
                                        .map(question -> "\n  at " + target.paths() + " "
                                                + (target.instead() == null ? "" : "instead ")
                                                + question.representation()
                                                + " " + printer.print(question.asked())))
                                .collect(Collectors.joining());
        };
    }
}
