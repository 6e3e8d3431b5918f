/** The engine in the server that it is made for: real transactions, the real database, the real stores. */
package org.terreau.server;
