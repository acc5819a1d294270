package dev.kontor.gateway.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** What is set about subgraphs: {@code gateway.subgraphs.KEY.…}, or {@code GATEWAY_SUBGRAPHS_KEY_…}. */
final class SubgraphSettings {

    /**
     * What is set about one subgraph.
     *
     * @param key what it is called in the settings
     * @param name what the other subgraphs and the supergraph call it; the key if not given
     * @param tokenFile a file with the token with which the gateway asks for its SDL
     */
    record Known(
            String key,
            String name,
            Optional<String> url,
            Optional<String> subscriptionUrl,
            Optional<Path> tokenFile) {}

    /** As far as it goes to the URL; {@code _SUBSCRIPTION_URL} is a setting of its own. */
    private static final Pattern VARIABLE = Pattern.compile("GATEWAY_SUBGRAPHS_(\\w+?)(?<!_SUBSCRIPTION)_URL");

    private static final Pattern OTHER_THAN_WORD = Pattern.compile("\\W");

    private final List<Known> all;

    SubgraphSettings(GatewayConfig gateway, Config config) {
        Map<String, Known> byKey = new TreeMap<>();
        gateway.subgraphs()
                .forEach((key, subgraph) -> byKey.put(
                        key,
                        new Known(
                                key,
                                subgraph.name().orElse(key),
                                subgraph.url(),
                                subgraph.subscriptionUrl(),
                                subgraph.tokenFile().or(gateway::subgraphTokenFile))));
        // The configuration takes a variable for the key of a map only where that is one word, and passes over all
        // others.
        for (String name : config.getPropertyNames()) {
            Matcher variable = VARIABLE.matcher(name);
            if (variable.matches() && byKey.keySet().stream().noneMatch(key -> isIn(variable.group(1), key))) {
                String key = variable.group(1).toLowerCase(Locale.ROOT);
                byKey.put(key, inVariables(key, config, gateway));
            }
        }
        this.all = List.copyOf(byKey.values());
    }

    /** Whether a key is written so in variables: {@code MY_NAME} stands for {@code my-name} and {@code my.name}. */
    private static boolean isIn(String variable, String key) {
        String written = OTHER_THAN_WORD.matcher(key).replaceAll("_").toUpperCase(Locale.ROOT);
        // Keys with dots are written in quotation marks, which are underscores too.
        return variable.equals(written) || variable.equals("_" + written + "_");
    }

    private static Known inVariables(String key, Config config, GatewayConfig gateway) {
        String prefix = "gateway.subgraphs." + key + ".";
        return new Known(
                key,
                config.getOptionalValue(prefix + "name", String.class).orElse(key),
                config.getOptionalValue(prefix + "url", String.class),
                config.getOptionalValue(prefix + "subscription-url", String.class),
                config.getOptionalValue(prefix + "token-file", Path.class).or(gateway::subgraphTokenFile));
    }

    /** In the order of their keys. */
    List<Known> all() {
        return all;
    }

    Optional<Known> named(String name) {
        return all.stream().filter(known -> known.name().equals(name)).findFirst();
    }

    /** Why the subgraphs cannot be asked for what they offer, a sentence each; empty when they can. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        Map<String, String> keys = new HashMap<>();
        for (Known subgraph : all) {
            String setting = "gateway.subgraphs." + subgraph.key();
            String other = keys.putIfAbsent(subgraph.name(), setting);
            if (other != null) {
                problems.add("%s and %s are both named '%s'.".formatted(other, setting, subgraph.name()));
            }
            if (subgraph.url().isEmpty()) {
                problems.add(setting + ".url is not set, and there is no supergraph that would tell it.");
            } else if (!isHttp(subgraph.url().get())) {
                problems.add(setting + ".url is no http or https URL.");
            }
        }
        return problems;
    }

    private static boolean isHttp(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
