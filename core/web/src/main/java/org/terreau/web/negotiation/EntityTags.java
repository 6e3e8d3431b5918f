package org.terreau.web.negotiation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of If-Match or If-None-Match (RFC 9110, 13.1).
 *
 * @param any whether it was {@code *}: any representation that exists
 * @param tags the tags named; none if {@code any}
 */
public record EntityTags(boolean any, List<EntityTag> tags) {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"\\s]*)\"");

    public EntityTags {
        tags = List.copyOf(tags);
        if (any && !tags.isEmpty()) {
            throw new IllegalArgumentException("Either any representation or the named ones.");
        }
    }

    /**
     * Reads the header.
     *
     * @param header its name, for the message
     * @throws MalformedHeader if it is neither {@code *} nor a list of tags
     */
    public static EntityTags parse(String header, String value) {
        if (value.strip().equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<EntityTag> tags = new ArrayList<>();
        for (String element : HeaderText.split(value, ',')) {
            Matcher tag = TAG.matcher(element.strip());
            if (tag.matches()) {
                tags.add(new EntityTag(tag.group(2), tag.group(1) != null));
            } else if (!element.isBlank()) {
                throw new MalformedHeader(header, value, element.strip() + " is no entity tag");
            }
        }
        return new EntityTags(false, tags);
    }

    public boolean matchWeakly(EntityTag current) {
        return any || tags.stream().anyMatch(current::matchesWeakly);
    }

    public boolean matchStrongly(EntityTag current) {
        return any || tags.stream().anyMatch(current::matchesStrongly);
    }
}
