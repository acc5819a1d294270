package dev.kontor.gateway.composition.link;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * URL of a specification: {@code https://specs.apollo.dev/federation/v2.3}.
 *
 * @param identity the URL up to the version, without credentials, query and fragment
 * @param name last segment of the identity
 * @see <a href="https://specs.apollo.dev/link/v1.0/#@link.url">link</a>
 */
public record SpecUrl(String identity, String name, SpecVersion version) {

    /** Null when the text does not end in a name and a version. */
    public static @Nullable SpecUrl parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            return null;
        }
        if (uri.getScheme() == null || uri.getRawPath() == null || uri.getRawAuthority() == null) {
            return null;
        }
        String path = uri.getRawPath().replaceAll("/+$", "");
        int beforeVersion = path.lastIndexOf('/');
        SpecVersion version = SpecVersion.parse(path.substring(beforeVersion + 1));
        if (version == null || beforeVersion <= 0) {
            return null;
        }
        String spec = path.substring(0, beforeVersion);
        String name = spec.substring(spec.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            return null;
        }
        String authority = uri.getRawAuthority();
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        return new SpecUrl(uri.getScheme() + "://" + host + spec, name, version);
    }

    @Override
    public String toString() {
        return identity + "/" + version;
    }
}
