package org.terreau.spi.view;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource, or one method of it: what it answers an anonymous reader may be kept and given to the next one who
 * asks the same, until a save alters what it was read from. So it may depend on nothing but the address with its query,
 * {@code Accept}, the language, and the commons, read through the engine or {@link org.terreau.spi.graph.Commons}; not
 * on the time, and on no other header or cookie. Its conditions by entity tag are answered in front of it.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Kept {}
