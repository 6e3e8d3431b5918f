package org.terreau.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.terreau.web.negotiation.Accept;
import org.terreau.web.negotiation.MalformedHeader;
import org.terreau.web.watch.RequestId;

/** Tells who sends an Accept header that is none. RESTEasy reads it before any code of ours, and has no words for it. */
@WebFilter(urlPatterns = "/*")
public class AcceptFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Accept.parse(String.join(", ", Collections.list(request.getHeaders(Accept.HEADER))));
        } catch (MalformedHeader malformed) {
            Fault fault = Fault.of(malformed);
            response.setStatus(fault.status());
            response.setContentType(PeopleOrPrograms.PROBLEM);
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write(ErrorMapper.details(fault, RequestId.of(request), request.getRequestURI(), Locale.ENGLISH)
                            .toString());
            return;
        }
        chain.doFilter(request, response);
    }
}
