package org.terreau.ontology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.shared.PrefixMapping;

/** The prefixes under which every output of Terreau writes its IRIs, own ones first. */
public final class Prefixes {
    /** Prefix to namespace, in the order in which outputs declare them. Unmodifiable. */
    public static final Map<String, String> MAP = prefixes();

    private Prefixes() {}

    /**
     * The same prefixes as Jena's writers and SPARQL take them.
     *
     * @return a mapping that refuses changes
     */
    public static PrefixMapping mapping() {
        return PrefixMapping.Factory.create().setNsPrefixes(MAP).lock();
    }

    private static Map<String, String> prefixes() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("tr", "https://w3id.org/terreau/ns#");
        map.put("trs", "https://w3id.org/terreau/shapes#");
        map.put("pair", "http://virtual-assembly.org/ontologies/pair#");
        map.put("org", "http://www.w3.org/ns/org#");
        map.put("schema", "https://schema.org/");
        map.put("dcterms", "http://purl.org/dc/terms/");
        map.put("foaf", "http://xmlns.com/foaf/0.1/");
        map.put("skos", "http://www.w3.org/2004/02/skos/core#");
        map.put("prov", "http://www.w3.org/ns/prov#");
        map.put("geo", "http://www.opengis.net/ont/geosparql#");
        map.put("wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#");
        map.put("igeo", "http://rdf.insee.fr/def/geo#");
        map.put("essglobal", "http://purl.org/essglobal/vocab/");
        map.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        map.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        map.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        map.put("owl", "http://www.w3.org/2002/07/owl#");
        map.put("sh", "http://www.w3.org/ns/shacl#");
        map.put("dash", "http://datashapes.org/dash#");
        map.put("void", "http://rdfs.org/ns/void#");
        map.put("dcat", "http://www.w3.org/ns/dcat#");
        map.put("cc", "http://creativecommons.org/ns#");
        return Collections.unmodifiableMap(map);
    }
}
