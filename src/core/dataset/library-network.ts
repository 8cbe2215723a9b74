import { buildLibrary, type Library } from './library.ts';
import type { ProfileDocument } from '../model.ts';
import { bridges, type Bridges } from '../analysis/bridges.ts';
import { coauthorGraph } from '../analysis/coauthors.ts';
import { communityFacts, type CommunityFacts } from '../analysis/community-facts.ts';

/** The co-authorship of a whole library, with what its page says about it. */
export interface LibraryNetwork extends Library {
  readonly communities: readonly CommunityFacts[];
  readonly bridges: Bridges;
}

/** Joins the profiles to one network; some seconds for tens of thousands of people. */
export function libraryNetwork(documents: readonly ProfileDocument[]): LibraryNetwork {
  const library = buildLibrary(documents);
  const { papers, people, network } = library.document;
  const graph = coauthorGraph(papers, people, null);
  const community = new Map(network.nodes.map((node) => [node.person, node.community]));
  return {
    ...library,
    communities: communityFacts(papers, graph, network),
    bridges: bridges(graph.edges, community),
  };
}
