package org.terreau.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one {@link Commons} of the whole run, with the demo content, as a parameter of a method or constructor.
 * It starts with the first test that asks for it and stops after the last.
 */
public final class CommonsExtension implements ParameterResolver {

    private static final int PORT = Integer.getInteger("terreau.e2e.port", 18080);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Commons.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return commons(context);
    }

    /** The one of the run. */
    static Commons commons(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(CommonsExtension.class))
                .getOrComputeIfAbsent(Running.class)
                .commons;
    }

    /** Path of a data folder for a commons that a test starts by itself. */
    static Path data(String name) {
        return Commons.root().resolve("deploy/e2e/target").resolve(name);
    }

    private static final class Running implements AutoCloseable {

        private final Commons commons = Commons.start(PORT, data("data"), "--fresh");

        @Override
        public void close() {
            commons.close();
        }
    }
}
