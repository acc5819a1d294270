package dev.kontor.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes the running suite with the scenario {@code software} loaded: one for all of them, started with the
 * first and stopped after the last.
 */
final class SoftwareScenario implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SoftwareScenario.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // JUnit closes what lies in the root's store when the last test is over, however it went.
        return context.getRoot().getStore(NAMESPACE).computeIfAbsent(RunningSuite.class, key -> start());
    }

    private static RunningSuite start() {
        try {
            RunningSuite suite = RunningSuite.startEmpty("software");
            suite.load("software");
            return suite;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
