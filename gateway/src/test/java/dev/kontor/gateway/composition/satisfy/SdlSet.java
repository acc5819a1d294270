package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Subgraphs of tests as one text: a line {@code # NAME}, then the SDL, of Federation 2 with all that it takes. */
final class SdlSet {

    private static final Pattern NAME = Pattern.compile("^# (\\w+)\n", Pattern.MULTILINE);

    /** In the line of the name, so that lines are counted from it. */
    private static final String HEADER =
            "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\", import: "
                    + "[\"@key\", \"@requires\", \"@provides\", \"@external\", \"@shareable\", \"@override\", \"@interfaceObject\","
                    + " \"@inaccessible\"])\n";

    private SdlSet() {}

    static List<SubgraphSdl> of(String text) {
        List<String> names =
                NAME.matcher(text).results().map(name -> name.group(1)).toList();
        List<String> sdls = List.of(NAME.split(text, -1)).subList(1, names.size() + 1);
        return IntStream.range(0, names.size())
                .mapToObj(i -> new SubgraphSdl(names.get(i), "", HEADER + sdls.get(i)))
                .toList();
    }
}
