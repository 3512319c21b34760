import Files
import HandoutRenderer
import SiteRenderer

/// Returns the files for machines that stand beside the pages of a site, the schemas of all data among them.
func machineFiles(of pages: SitePages) -> [OutputFile] {
  pages.machineFiles
    + [OutputFile(path: Handout.schemaPath, contents: Handout.schema)]
}
