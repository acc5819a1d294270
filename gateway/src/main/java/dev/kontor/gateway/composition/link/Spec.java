package dev.kontor.gateway.composition.link;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The specifications that composition knows, with the versions it knows of each. Others are their users' own.
 *
 * @see <a href="https://specs.apollo.dev">Specifications</a>
 */
public enum Spec {
    LINK("link", 1, 0, 0, 0),
    CORE("core", 0, 1, 2, 0),
    FEDERATION("federation", 2, 0, 14, 0),
    JOIN("join", 0, 1, 5, 0),
    TAG("tag", 0, 1, 3, 0),
    INACCESSIBLE("inaccessible", 0, 1, 2, 0),
    AUTHENTICATED("authenticated", 0, 1, 1, 5),
    REQUIRES_SCOPES("requiresScopes", 0, 1, 1, 5),
    POLICY("policy", 0, 1, 1, 6),
    CONTEXT("context", 0, 1, 1, 8),
    COST("cost", 0, 1, 1, 9),
    CACHE_TAG("cacheTag", 0, 1, 1, 12),
    CONNECT("connect", 0, 1, 4, 10);

    private static final String HOST = "https://specs.apollo.dev/";

    private static final Map<String, Spec> BY_IDENTITY =
            Arrays.stream(values()).collect(Collectors.toMap(Spec::identity, Function.identity()));

    private final String specName;
    private final String identity;
    private final int major;
    private final int oldestMinor;
    private final int newestMinor;
    private final int federationMinor;

    Spec(String specName, int major, int oldestMinor, int newestMinor, int federationMinor) {
        this.specName = specName;
        identity = HOST + specName;
        this.major = major;
        this.oldestMinor = oldestMinor;
        this.newestMinor = newestMinor;
        this.federationMinor = federationMinor;
    }

    public static Optional<Spec> of(SpecUrl url) {
        return Optional.ofNullable(BY_IDENTITY.get(url.identity()));
    }

    public String specName() {
        return specName;
    }

    public String identity() {
        return identity;
    }

    public SpecVersion newest() {
        return new SpecVersion(major, newestMinor);
    }

    /** The first version of federation that goes with it. */
    public SpecVersion inFederationSince() {
        return new SpecVersion(2, federationMinor);
    }

    public boolean knows(SpecVersion version) {
        return version.major() == major && version.minor() >= oldestMinor && version.minor() <= newestMinor;
    }
}
