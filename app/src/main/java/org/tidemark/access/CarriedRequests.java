package org.tidemark.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/// Tells a request that somebody makes on this machine from one that a proxy on this machine carries here. It looks
/// before the server has taken in, and taken away, what the proxy says.
@Component
class CarriedRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {
    private static final String CARRIED = CarriedRequests.class.getName();
    private static final List<String> MARKS =
            List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via");

    static boolean madeOnThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getAttribute(CARRIED) == null
                    && !marked(request);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException, ServletException {
                if (marked(request)) {
                    request.setAttribute(CARRIED, true);
                }
                getNext().invoke(request, response);
            }
        });
    }

    /// Before the one that takes in what a proxy says.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static boolean marked(HttpServletRequest request) {
        return MARKS.stream().anyMatch(mark -> request.getHeader(mark) != null);
    }
}
