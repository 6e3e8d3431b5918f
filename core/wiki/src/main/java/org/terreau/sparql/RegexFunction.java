package org.terreau.sparql;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.util.Context;

/** A function with a regular expression, which gives up when its query is cancelled. One for each place of use. */
abstract class RegexFunction extends FunctionBase {

    private final int arguments;
    private Optional<Compiled> last = Optional.empty();

    private record Compiled(String pattern, String flags, Pattern compiled) {}

    /** @param arguments how many there are without the flags; the pattern is the second */
    private RegexFunction(int arguments) {
        this.arguments = arguments;
    }

    abstract NodeValue evaluate(Node text, Matcher matcher, List<NodeValue> args);

    @Override
    public void checkBuild(String uri, ExprList args) {
        if (args.size() != arguments && args.size() != arguments + 1) {
            throw new ExprException("Wrong number of arguments for a function with a regular expression.");
        }
    }

    @Override
    public NodeValue exec(List<NodeValue> args, FunctionEnv env) {
        AtomicBoolean cancelled = Context.getOrSetCancelSignal(env.getContext());
        Node text = NodeValueOps.checkAndGetStringLiteral("regex", args.getFirst());
        Matcher matcher = pattern(args).matcher(new WatchedText(text.getLiteralLexicalForm(), cancelled));
        try {
            return evaluate(text, matcher, args);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("The replacement refers to what the pattern does not have", e);
        }
    }

    @Override
    public NodeValue exec(List<NodeValue> args) {
        throw new UnsupportedOperationException("Needs the environment of its query.");
    }

    private Pattern pattern(List<NodeValue> args) {
        String pattern = lexical(args.get(1));
        String flags = args.size() > arguments ? lexical(args.get(arguments)) : "";
        Compiled compiled = last.filter(each -> each.pattern.equals(pattern) && each.flags.equals(flags))
                .orElseGet(() -> new Compiled(pattern, flags, RegexEngine.makePattern("regex", pattern, flags)));
        last = Optional.of(compiled);
        return compiled.compiled;
    }

    private static String lexical(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("regex", value).getLiteralLexicalForm();
    }

    /** REGEX(text, pattern, flags), fn:matches. */
    static final class Matches extends RegexFunction {

        Matches() {
            super(2);
        }

        @Override
        NodeValue evaluate(Node text, Matcher matcher, List<NodeValue> args) {
            return NodeValue.booleanReturn(matcher.find());
        }
    }

    /** REPLACE(text, pattern, replacement, flags), fn:replace. */
    static final class Replace extends RegexFunction {

        Replace() {
            super(3);
        }

        @Override
        NodeValue evaluate(Node text, Matcher matcher, List<NodeValue> args) {
            String replacement = lexical(args.get(2));
            StringBuilder result = new StringBuilder();
            boolean found = false;
            while (matcher.find()) {
                // As Jena has it: what matches the empty text is replaced at most once, at the start.
                if (!found || matcher.start() != matcher.end()) {
                    matcher.appendReplacement(result, replacement);
                }
                found = true;
            }
            matcher.appendTail(result);
            return found ? NodeValue.makeNode(like(text, result.toString())) : args.getFirst();
        }

        private static Node like(Node text, String lexical) {
            return text.getLiteralLanguage().isEmpty()
                    ? NodeFactory.createLiteralString(lexical)
                    : NodeFactory.createLiteralLang(lexical, text.getLiteralLanguage());
        }
    }
}
