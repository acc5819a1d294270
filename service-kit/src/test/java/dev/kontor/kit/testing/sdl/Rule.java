package dev.kontor.kit.testing.sdl;

import java.util.List;
import java.util.stream.Stream;

/** A family of rules. */
sealed interface Rule
        permits Validity, Descriptions, Names, Reachability, Identity, AppliedDirectives, Connections, Paging {

    /** All families, in the order in which violations are told. */
    List<Rule> ALL = List.of(
            new Validity(),
            new Descriptions(),
            new Names(),
            new Reachability(),
            new Identity(),
            new AppliedDirectives(),
            new Connections(),
            new Paging());

    /** What breaks them, in the order of the document. */
    Stream<Violation> violations(Sdl sdl);
}
