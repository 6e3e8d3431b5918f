package org.terreau.shape;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** What each rule of SHACL is called here, and what is told where it is broken. */
final class Rules {

    static final Messages MESSAGES = new Messages(Rules.class);

    private static final Map<String, String> BY_COMPONENT = Map.ofEntries(
            Map.entry("MinCountConstraintComponent", "min"),
            Map.entry("MaxCountConstraintComponent", "max"),
            Map.entry("DatatypeConstraintComponent", "datatype"),
            Map.entry("OrConstraintComponent", "datatype"),
            Map.entry("PatternConstraintComponent", "pattern"),
            Map.entry("ClassConstraintComponent", "class"),
            Map.entry("NodeKindConstraintComponent", "kind"),
            Map.entry("InConstraintComponent", "in"),
            Map.entry("MinInclusiveConstraintComponent", "least"),
            Map.entry("MaxInclusiveConstraintComponent", "most"),
            Map.entry("LessThanOrEqualsConstraintComponent", "order"),
            Map.entry("UniqueLangConstraintComponent", "uniqueLang"));

    private Rules() {}

    static String rule(Node component) {
        return BY_COMPONENT.getOrDefault(Shape.localName(component.getURI()), "shape");
    }

    /** Of several rules that one value breaks, the lowest is the one to tell: what kind of thing it is comes first. */
    static int rank(Node component) {
        String rule = rule(component);
        return rule.equals("kind") || rule.equals("datatype") ? 0 : 1;
    }

    /** The message of the property where its author wrote one, else the rule's own. */
    static Localized message(Property property, String rule, Optional<String> value) {
        return property.message().or(general(property, rule, value));
    }

    static Localized general(Property property, String rule, Optional<String> value) {
        Object detail = switch (rule) {
            case "min" -> property.min();
            case "max" -> property.max().orElse(0);
            case "least" -> bound(property, true);
            case "most" -> bound(property, false);
            case "in" -> property.range() instanceof Range.Choice choice ? String.join(", ", choice.values()) : "";
            default -> "";
        };
        String key = rule.equals("datatype") || rule.equals("kind") ? "datatype." + kind(property.range()) : rule;
        return MESSAGES.message(key, property.name(), value.orElse(""), detail);
    }

    private static Object bound(Property property, boolean least) {
        return property.range() instanceof Range.Numeric number
                ? (least ? number.least() : number.most()).map(Object::toString).orElse("")
                : "";
    }

    private static String kind(Range range) {
        return switch (range) {
            case Range.Numeric number -> number.whole() ? "whole" : "number";
            case Range.Date ignored -> "date";
            case Range.Flag ignored -> "flag";
            case Range.Outline ignored -> "outline";
            case Range.Uri ignored -> "uri";
            case Range.LangText ignored -> "langText";
            case Range.Text ignored -> "text";
            case Range.Choice ignored -> "text";
            case Range.Concept ignored -> "concept";
            case Range.Topic ignored -> "topic";
            case Range.Part ignored -> "part";
        };
    }
}
