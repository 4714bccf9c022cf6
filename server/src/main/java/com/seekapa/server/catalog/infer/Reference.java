package com.seekapa.server.catalog.infer;

import com.seekapa.engine.model.Relationship;

/**
 * A relationship and why it is believed.
 *
 * @param evidence in a few words, for people who check it
 */
record Reference(Relationship relationship, String evidence) {}
