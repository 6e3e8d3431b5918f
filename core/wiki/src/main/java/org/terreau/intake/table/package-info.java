/** Rows of cells, read from the files that people have: CSV, XLSX, ODS, GeoJSON and the JSON of maps. */
package org.terreau.intake.table;
