package dev.kontor.gateway.composition.read;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_LINK_DIRECTIVE_USAGE;
import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_LINK_IDENTIFIER;
import static dev.kontor.gateway.composition.report.ErrorCode.UNKNOWN_FEDERATION_LINK_VERSION;
import static dev.kontor.gateway.composition.report.ErrorCode.UNKNOWN_LINK_VERSION;
import static dev.kontor.gateway.composition.report.ErrorCode.UNSUPPORTED_FEATURE;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Link.Import;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.link.SpecUrl;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Directives of a schema → {@link Links}. A schema that does not link federation is of Federation 1, as if it linked that.
 *
 * <p>{@code @link} is what a link of the link specification says. Without one, it is {@code @link} if that links
 * federation; else a directive of that name means nothing.
 *
 * @see <a href="https://specs.apollo.dev/link/v1.0/">link</a>
 */
final class LinkReader {

    private static final String COORDINATE = "schema";
    private static final Place NOWHERE = new Place("", 0, 0);

    private final Report report;
    private final LinkNames links = new LinkNames();

    private LinkReader(Report report) {
        this.report = report;
    }

    /** @param schema directives of the schema's definition and extensions, whose names are not resolved yet */
    static Links read(List<Applied> schema, Report report) {
        LinkReader reader = new LinkReader(report);
        Applied own = linkOfLink(schema);
        if (own != null) {
            reader.add(own);
            schema.stream()
                    .filter(each -> !each.equals(own) && each.name().equals(own.name()))
                    .forEach(reader::add);
        } else {
            reader.addByDefaultName(schema);
        }
        List<Link> all = reader.links.all();
        boolean federation2 = all.stream().anyMatch(link -> isOf(link.url(), Spec.FEDERATION));
        return new Links(
                federation2
                        ? all
                        : Stream.concat(all.stream(), Stream.of(federation1())).toList());
    }

    /** Whether the schema says itself what {@code @link} is; others look at its definition only where it does not. */
    static boolean isLinkWritten(List<Applied> schema) {
        return linkOfLink(schema) != null;
    }

    /** The application that links what it is itself. */
    private static @Nullable Applied linkOfLink(List<Applied> schema) {
        for (Applied each : schema) {
            SpecUrl url = url(each);
            Spec spec = url == null ? null : Spec.of(url).orElse(null);
            if (spec == Spec.LINK || spec == Spec.CORE) {
                String as = each.text("as");
                if (each.name().equals(as == null ? spec.specName() : as)) {
                    return each;
                }
            }
        }
        return null;
    }

    private void addByDefaultName(List<Applied> schema) {
        List<Applied> applied = schema.stream()
                .filter(each -> each.name().equals(Spec.LINK.specName()))
                .toList();
        if (applied.isEmpty()) {
            return;
        }
        links.add(new Link(
                new SpecUrl(Spec.LINK.identity(), Spec.LINK.specName(), Spec.LINK.newest()),
                Spec.LINK.specName(),
                List.of(),
                applied.getFirst().place()));
        if (applied.stream().anyMatch(LinkReader::linksFederation)) {
            applied.forEach(this::add);
        }
    }

    /** Whatever its version says, so that an unreadable one is told. */
    private static boolean linksFederation(Applied link) {
        String url = link.text("url");
        return url != null && url.strip().startsWith(Spec.FEDERATION.identity());
    }

    private static @Nullable SpecUrl url(Applied link) {
        String text = link.text("url") == null ? link.text("feature") : link.text("url");
        return text == null ? null : SpecUrl.parse(text);
    }

    private void add(Applied applied) {
        SpecUrl url = url(applied);
        if (url == null) {
            error(INVALID_LINK_IDENTIFIER, applied, applied + " has no url of a specification with its version.");
            return;
        }
        Spec spec = Spec.of(url).orElse(null);
        if ((spec == Spec.LINK || spec == Spec.CORE) && !spec.knows(url.version())) {
            error(UNKNOWN_LINK_VERSION, applied, "Version " + url.version() + " of " + url.name() + " is not known.");
            return;
        }
        if (spec == Spec.FEDERATION && !spec.knows(url.version())) {
            error(
                    UNKNOWN_FEDERATION_LINK_VERSION,
                    applied,
                    "Version " + url.version() + " of federation is not known.");
            return;
        }
        if (spec == Spec.CONNECT) {
            error(UNSUPPORTED_FEATURE, applied, "Connectors (" + url + ") are not supported.");
        }
        List<Import> imports = new LinkImports(url, problem -> error(INVALID_LINK_DIRECTIVE_USAGE, applied, problem))
                .read(applied.arguments().get("import"));
        String as = applied.text("as");
        String problem = links.add(new Link(url, as == null ? url.name() : as, imports, applied.place()));
        if (problem != null) {
            error(INVALID_LINK_DIRECTIVE_USAGE, applied, problem);
        }
    }

    private static boolean isOf(SpecUrl url, Spec spec) {
        return url.identity().equals(spec.identity());
    }

    /** What is there without a link in a schema of Federation 1. */
    private static Link federation1() {
        List<Import> imports = Stream.concat(
                        Stream.of("key", "requires", "provides", "external", "tag", "extends")
                                .map(name -> new Import(name, name, true)),
                        Stream.of(new Import("FieldSet", "_FieldSet", false)))
                .toList();
        return new Link(
                new SpecUrl(Spec.FEDERATION.identity(), Spec.FEDERATION.specName(), SubgraphSchema.FEDERATION_1),
                Spec.FEDERATION.specName(),
                imports,
                NOWHERE);
    }

    private void error(ErrorCode code, Applied applied, String message) {
        report.error(code, COORDINATE, applied.place(), message);
    }
}
