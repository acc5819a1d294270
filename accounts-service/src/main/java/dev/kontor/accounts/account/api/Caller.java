package dev.kontor.accounts.account.api;

import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the request. */
@RequestScoped
public class Caller {

    /** The scope accounts:write, as Quarkus takes it apart. */
    private static final StringPermission WRITE = new StringPermission("accounts", "write");

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    /** The token's {@code sub}. */
    public String subject() {
        return token.getSubject();
    }

    /** Whether the caller may know the e-mail of the colleague with this subject: who may change it, or is the colleague. */
    public boolean maySeeEmailOf(String colleague) {
        return subject().equals(colleague) || identity.checkPermissionBlocking(WRITE);
    }
}
