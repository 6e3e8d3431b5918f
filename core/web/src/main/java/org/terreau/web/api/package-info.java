/**
 * The JSON API under {@code /api/v1}: pages as programs read and write them. Its document (OpenAPI) and the schemas in
 * it are made from the shapes.
 */
package org.terreau.web.api;
