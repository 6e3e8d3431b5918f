/** Work that is done at times of its own: by the engine and by plugins, watched and started by administrators. */
package org.terreau.job;
