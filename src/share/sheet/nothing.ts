/** In place of what a library would draw web pages with: nothing here asks it to. */
export default undefined;
