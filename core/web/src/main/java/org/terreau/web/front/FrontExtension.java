package org.terreau.web.front;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/** Puts {@link FrontHandler} ahead of everything else in the application. */
public class FrontExtension implements ServletExtension {

    public FrontExtension() {}

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(application -> new FrontHandler(context, application));
    }
}
